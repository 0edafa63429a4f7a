/**
 * A typed port: a low-ranked feature declares it and calls it inside its own transaction, wiring connects the
 * higher-ranked listeners. Calling an unconnected port does nothing.
 */
export type Port<Context, Event> = {
  connect: (listener: (context: Context, event: Event) => Promise<void>) => void;
  call: (context: Context, event: Event) => Promise<void>;
};

/** Creates a port; listeners run in the order they were connected. */
export function createPort<Context, Event>(): Port<Context, Event> {
  const listeners: ((context: Context, event: Event) => Promise<void>)[] = [];
  return {
    connect: listener => void listeners.push(listener),
    call: async (context, event) => {
      for (const listener of listeners) await listener(context, event);
    },
  };
}
