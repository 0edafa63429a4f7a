import { type NumberStyle, numberStyle } from './excel-dates.ts';
import { SheetRefused, sheetLimits } from './sheet-terms.ts';
import { TextStore } from './text-store.server.ts';
import { readXml } from './xml-parts.server.ts';
import { openZip, type ZipParts } from './zip-parts.server.ts';

export type Book = {
  parts: ZipParts;
  sheets: { name: string; part: string }[];
  strings: TextStore;
  /** What a cell's number shows, by its style. */
  styles: NumberStyle[];
  date1904: boolean;
  macros: boolean;
};

type Relation = { type: string; target: string };

async function readRelations(parts: ZipParts, name: string, base: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readXml(parts, name, {
    open: (tag, { Id, Type = '', Target = '' }) => {
      if (tag !== 'Relationship' || !Id) return;
      const target = Target.startsWith('/')
        ? Target.slice(1)
        : new URL(Target, `zip:/${base}`).pathname.slice(1);
      relations.set(Id, { type: Type.split('/').at(-1) ?? '', target });
    },
  });
  return relations;
}

async function readStyles(parts: ZipParts, name: string): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  await readXml(parts, name, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(numberStyle(id, codes.get(id)));
      }
    },
    close: tag => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

async function readStrings(parts: ZipParts, name: string): Promise<TextStore> {
  const strings = new TextStore();
  let text = '';
  let inText = false;
  let phonetic = false;
  await readXml(parts, name, {
    open: tag => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic = true;
      inText = tag === 't' && !phonetic;
    },
    close: tag => {
      if (tag === 't') inText = false;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'si') strings.add(text.slice(0, sheetLimits.cell));
    },
    text: part => {
      if (inText) text += part;
    },
  });
  return strings;
}

/** Opens a workbook (.xlsx, .xlsm): its sheets, shared texts and number formats. Macros are left where they are. */
export async function openBook(bytes: Buffer): Promise<Book> {
  const parts = await openZip(bytes);
  const root = await readRelations(parts, '_rels/.rels', '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw new SheetRefused('unreadable');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await readRelations(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const listed: { name: string; relation: string }[] = [];
  let date1904 = false;
  await readXml(parts, main, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') date1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (tag !== 'sheet' || listed.length >= sheetLimits.sheets) return;
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      if (attributes.state !== 'veryHidden') listed.push({ name: attributes.name ?? '', relation });
    },
  });
  const sheets = listed.flatMap(({ name, relation }) => {
    const found = relations.get(relation);
    return found?.type === 'worksheet' && parts.has(found.target) ? [{ name, part: found.target }] : [];
  });
  if (sheets.length === 0) throw new SheetRefused('no-rows');
  const partOf = (type: string) => [...relations.values()].find(entry => entry.type === type)?.target ?? '';
  return {
    parts,
    sheets,
    strings: await readStrings(parts, partOf('sharedStrings')),
    styles: await readStyles(parts, partOf('styles')),
    date1904,
    macros: parts.names.some(name => /vbaProject\.bin$/i.test(name)),
  };
}
