import type { IncomingMessage } from 'node:http';
import { limits } from './message-rules.ts';
import { Refusal } from './refusal.ts';
import type { UploadedFile } from './types.ts';

export type ReadBody = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/**
 * Reads a request's JSON or multipart body (`payload_json` and `files[n]`).
 * Throws 50109 where it cannot be read, 40005 where it is larger than 25 MiB.
 */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const bytes = Buffer.concat(await Array.fromAsync(request, (chunk: Buffer) => chunk));
  if (bytes.length > limits.requestBytes) throw new Refusal('tooLarge');
  if (bytes.length === 0) return { body: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal('invalidJson');
  });
  const json = form.get('payload_json');
  const files = await Promise.all(
    [...form.entries()].flatMap(([key, value]) => {
      const index = /^files\[(\d+)\]$/.exec(key)?.[1];
      return index !== undefined && typeof value !== 'string' ? [upload(Number(index), value)] : [];
    }),
  );
  return { body: typeof json === 'string' ? parse(json) : {}, files };
}

async function upload(index: number, file: File): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { index, name: file.name, type: file.type || 'application/octet-stream', bytes };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalidJson');
  }
}
