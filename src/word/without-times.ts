/** Records of a ZIP archive (PKWARE's APPNOTE 4.3): their signatures, and where in them time and date, lengths and places stand. */
const local = { signature: 0x04034b50, time: 10 };
const central = { signature: 0x02014b50, time: 12, name: 28, extra: 30, comment: 32, place: 42, size: 46 };
const end = { signature: 0x06054b50, count: 10, place: 16, size: 22 };

/** Midnight on 1 January 1980: date and time as MS-DOS counts them. */
const never = 0x00210000;

/** A ZIP archive without comment in which no file says when it was written: the same content gives the same bytes. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const last = bytes.length - end.size;
  expect(view, last, end.signature);
  let at = view.getUint32(last + end.place, true);
  for (let left = view.getUint16(last + end.count, true); left > 0; left--) {
    expect(view, at, central.signature);
    const file = view.getUint32(at + central.place, true);
    expect(view, file, local.signature);
    view.setUint32(file + local.time, never, true);
    view.setUint32(at + central.time, never, true);
    const lengths = [central.name, central.extra, central.comment].map((place) => view.getUint16(at + place, true));
    at += lengths.reduce((sum, length) => sum + length, central.size);
  }
  return bytes;
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`no ZIP archive as it was expected, at byte ${at}`);
}
