/**
 * A typed port: a low-ranked feature declares it and calls it inside its own transaction, wiring connects the
 * higher-ranked listeners. A call gives what each listener answered; of an unconnected port, nothing.
 */
export type Port<Context, Event, Answer = void> = {
  connect: (listener: (context: Context, event: Event) => Promise<Answer>) => void;
  call: (context: Context, event: Event) => Promise<Answer[]>;
};

/** Creates a port; listeners run in the order they were connected. */
export function createPort<Context, Event, Answer = void>(): Port<Context, Event, Answer> {
  const listeners: ((context: Context, event: Event) => Promise<Answer>)[] = [];
  return {
    connect: listener => void listeners.push(listener),
    call: async (context, event) => {
      const answers: Answer[] = [];
      for (const listener of listeners) answers.push(await listener(context, event));
      return answers;
    },
  };
}
