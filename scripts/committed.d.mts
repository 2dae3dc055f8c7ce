export function committed(file: string, text: string): string;
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string;
