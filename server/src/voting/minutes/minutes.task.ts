import type { Locale } from '@palabre/shared/kernel';
import { readExport } from '@palabre/shared/counting';
import type { MinutesFormat } from '@palabre/shared/voting';
import type { MinutesDocument } from './minutes.document';
import { minutesOf } from './minutes.rules';
import { htmlOf } from './renderers/html.renderer';
import { odtOf } from './renderers/odt.renderer';
import { pdfOf } from './renderers/pdf.renderer';

export interface MinutesTask {
  /** the texts of an export, by name without `.json` */
  texts: Record<string, string>;
  format: MinutesFormat;
  language: Locale;
}

const renderers: Record<MinutesFormat, (document: MinutesDocument) => Uint8Array | Promise<Uint8Array>> = {
  html: (document) => new TextEncoder().encode(htmlOf(document)),
  odt: odtOf,
  pdf: pdfOf,
};

/** Writes the minutes of an export. A task of the worker thread; the command line writes with the very same. @throws RecountFault `unreadable` */
export async function writeMinutes({ texts, format, language }: MinutesTask): Promise<Uint8Array> {
  return renderers[format](minutesOf(readExport(texts), language));
}
