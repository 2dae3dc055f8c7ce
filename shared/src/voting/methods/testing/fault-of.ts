import { CountFileFault } from '../count-file.fault';

/** The code and the path of the fault that something ends with. */
export function faultOf(act: () => unknown): { code: string; path: string } | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (!(error instanceof CountFileFault)) throw error;
    const { code, path } = error.toJSON();
    return { code, path };
  }
}
