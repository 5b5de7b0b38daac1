/** A fault that the person at the terminal can act on. Its message is shown alone, without a stack. */
export class Complaint extends Error {
  readonly exitCode: number;

  constructor(message: string, { exitCode = 1 }: { exitCode?: number } = {}) {
    super(message);
    this.exitCode = exitCode;
  }
}
