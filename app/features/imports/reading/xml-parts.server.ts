import { SaxesParser } from 'saxes';
import { SheetRefused } from './sheet-terms.ts';
import type { ZipParts } from './zip-parts.server.ts';

export type XmlEvents = {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** `x:row` → `row`: some programs write every name with a prefix. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** An event parser for the XML of workbooks. A document type, which no workbook has, is refused: entity bombs. */
export function xmlParser(events: XmlEvents) {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    throw new SheetRefused('unreadable');
  });
  parser.on('doctype', () => {
    throw new SheetRefused('unreadable');
  });
  if (events.open)
    parser.on('opentag', tag => events.open!(local(tag.name), tag.attributes as Record<string, string>));
  if (events.close) parser.on('closetag', tag => events.close!(local(tag.name)));
  if (events.text) {
    parser.on('text', text => events.text!(text));
    parser.on('cdata', text => events.text!(text));
  }
  return parser;
}

/** Reads one whole part of an archive through an event parser; nothing happens when it is not there. */
export async function readXml(parts: ZipParts, name: string, events: XmlEvents): Promise<void> {
  if (!parts.has(name)) return;
  const parser = xmlParser(events);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of parts.chunks(name)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}
