import * as canvas from '@napi-rs/canvas';
import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { imageSize } from './image-size.ts';

/** The first argument by which an entry file knows that it was started to run {@link runPreviewWorker}. */
export const previewRole = 'preview-maker';

export type PreviewTask = {
  bytes: Uint8Array;
  contentType: string;
  /** Pixels of the longer side; a smaller picture keeps its size. */
  longest: number;
  /** Pages of a document that are drawn; the rest is left out, which `total` tells. */
  mostPages: number;
  /** Of the JPEG, 1 to 100. */
  quality: number;
  /** A picture is given back as PNG, and what shows through it stays so. */
  seeThrough?: boolean;
};

/** A page or a picture as JPEG, or as PNG where that was asked for; width and height in pixels. */
export type Preview = { bytes: Uint8Array; width: number; height: number };
export type Previews = { pages: Preview[]; total: number };

export type FromPreviewWorker = { ready: true } | { previews: Previews | null };

/** Largest picture in pixels that is unfolded: 200 MB of memory for a moment. A few kilobytes may claim far more. */
const mostPixels = 50_000_000;

// The PDF reader needs it, and Node 20 does not have it yet.
(ArrayBuffer.prototype as { transferToFixedLength?: unknown }).transferToFixedLength ??= function (
  this: ArrayBuffer,
  length = this.byteLength,
) {
  return this.slice(0, length);
};

async function jpegOf(sheet: canvas.Canvas, quality: number): Promise<Preview> {
  return { bytes: await sheet.encode('jpeg', quality), width: sheet.width, height: sheet.height };
}

/** A white sheet of the size asked for, in whole pixels: what shows through a picture is paper. */
function paper(width: number, height: number): { sheet: canvas.Canvas; pen: canvas.SKRSContext2D } {
  const sheet = canvas.createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const pen = sheet.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  return { sheet, pen };
}

async function drawPicture({ bytes, longest, quality, seeThrough }: PreviewTask): Promise<Previews> {
  const claimed = imageSize(bytes);
  if (!claimed || claimed.width * claimed.height > mostPixels) throw new Error('no picture of a sane size');
  const image = await canvas.loadImage(bytes);
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const { sheet, pen } = paper(image.width * scale, image.height * scale);
  if (seeThrough) pen.clearRect(0, 0, sheet.width, sheet.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, sheet.width, sheet.height);
  if (seeThrough) {
    const { width, height } = sheet;
    return { pages: [{ bytes: await sheet.encode('png'), width, height }], total: 1 };
  }
  return { pages: [await jpegOf(sheet, quality)], total: 1 };
}

async function drawPages({ bytes, longest, mostPages, quality }: PreviewTask): Promise<Previews> {
  // The reader takes no Buffer, as which bytes come from another process.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: mostPixels,
    verbosity: 0,
    CanvasFactory: await createIsomorphicCanvasFactory(async () => canvas),
  });
  const pages: Preview[] = [];
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: longest / Math.max(width, height) });
    const { sheet, pen } = paper(viewport.width, viewport.height);
    const shown = { canvas: sheet, canvasContext: pen, viewport, intent: 'print' };
    await page.render(shown as unknown as Parameters<typeof page.render>[0]).promise;
    pages.push(await jpegOf(sheet, quality));
    page.cleanup();
  }
  return { pages, total: document.numPages };
}

/** Draws files one after another in a process of its own; the process that started it kills it when it takes too long. */
export function runPreviewWorker(): void {
  if (!process.send) throw new Error('the preview worker runs in a process of its own only');
  const send = (message: FromPreviewWorker) => process.send?.(message);
  // Whoever started it is gone: nobody will end it.
  process.on('disconnect', () => process.exit());
  process.on('message', (task: PreviewTask) => {
    const drawn = task.contentType === 'application/pdf' ? drawPages(task) : drawPicture(task);
    void drawn.catch(() => null).then(previews => send({ previews }));
  });
  send({ ready: true });
}
