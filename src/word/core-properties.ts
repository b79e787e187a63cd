import type { Paper } from '#src/brief/export/paper.ts';
import { printable } from './printable.ts';

/** The part docProps/core.xml: title and dates of the brief, and no person (docx would name one, and today). */
export function coreProperties({ title, created, modified }: Paper): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(printable(title))}</dc:title>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${seconds(created)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${seconds(modified)}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function seconds(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
