/** Being asked to end: Ctrl-C and what a service manager sends. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface Interruption {
  /** Aborted when the process is asked to end. Asked twice, it ends at once. */
  readonly signal: AbortSignal;
  /** Leaves the signals to their usual effect again. */
  readonly ignore: () => void;
}

/** Listens from now on. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    ignore();
    controller.abort();
  };
  const ignore = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return { signal: controller.signal, ignore };
}

/** Resolves when the signal is aborted, at once if it was. */
export function interrupted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
