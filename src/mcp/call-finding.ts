/** What is wrong with a call. An error makes it fail; with a warning it may still work. */
export interface CallFinding {
  severity: 'error' | 'warning';
  message: string;
}

/** Returns a finding that makes a call fail. */
export const error = (message: string): CallFinding => ({ severity: 'error', message });
/** Returns a finding with which a call may still work. */
export const warning = (message: string): CallFinding => ({ severity: 'warning', message });
