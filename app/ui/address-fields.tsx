import { createContext, type ReactNode, useContext } from 'react';
import { isDay } from '#app/lib/days.ts';
import type { ControlProps } from './field-control.tsx';

/** The parameters of the page's address, and the sentence about a value in it that means nothing. */
type Address = { params: URLSearchParams; unreadMessage: (value: string) => string };

const AddressContext = createContext<Address | undefined>(undefined);
const FieldsContext = createContext<Address | undefined>(undefined);

/** Tells the forms below the page's address; what reads it are the fields inside `<AddressFields>`. */
export const AddressProvider = AddressContext.Provider;

/** Around the fields of a form that writes the address: each of them says so when its value there means nothing. */
export function AddressFields({ children }: { children: ReactNode }) {
  return <FieldsContext.Provider value={useContext(AddressContext)}>{children}</FieldsContext.Provider>;
}

const sameWord = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Whether a control of a form could have written a value; free text is always its own. */
export function isReadable(
  value: string,
  { type, options = [], min, max }: Pick<ControlProps, 'type' | 'options' | 'min' | 'max'>,
): boolean {
  switch (type) {
    case 'select':
    case 'radio-group':
      return options.some(option => sameWord(option.value, value));
    case 'date':
      return isDay(value);
    case 'month':
      return isDay(`${value}-01`);
    case 'number': {
      const number = Number(value);
      return Number.isFinite(number) && !(number < Number(min)) && !(number > Number(max));
    }
    default:
      return true;
  }
}

/** What the address holds for a field that its control cannot show, with the sentence about it; undefined when all is well. */
export function useUnread(
  name: string,
  control: Pick<ControlProps, 'type' | 'options' | 'min' | 'max'>,
): { value: string; message: string } | undefined {
  const address = useContext(FieldsContext);
  const value = address?.params.getAll(name).find(text => text.trim() !== '' && !isReadable(text, control));
  return address && value !== undefined
    ? { value: value.slice(0, 200), message: address.unreadMessage(value.slice(0, 60)) }
    : undefined;
}

/** A control that shows such a value all the same, so that what was typed can be mended. */
export function controlFor<T extends Pick<ControlProps, 'type' | 'options'>>(control: T, value: string): T {
  return control.type === 'select'
    ? { ...control, options: [...(control.options ?? []), { value, label: `“${value}”` }] }
    : { ...control, type: 'text' };
}
