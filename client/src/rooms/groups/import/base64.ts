const bytesAtOnce = 0x8000;

/** The bytes of a file in base64: the server finds out which encoding its letters have. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += bytesAtOnce) binary += String.fromCharCode(...bytes.subarray(from, from + bytesAtOnce));
  return btoa(binary);
}
