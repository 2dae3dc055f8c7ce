/** Hands bytes over as a file, without asking anybody. */
export function handOver(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  [link.href, link.download] = [address, name];
  link.click();
  // some browsers begin to read only after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
