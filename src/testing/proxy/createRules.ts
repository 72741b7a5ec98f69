import type { PlannedAnswer } from './ProxyControl';

/** What becomes of a request. */
export type Rule =
  | { readonly type: 'pass' }
  | { readonly type: 'answer'; readonly answer: PlannedAnswer }
  | { readonly type: 'refuse' }
  | { readonly type: 'drop' }
  | { readonly type: 'pad'; readonly chars: number }
  | { readonly type: 'truncate'; readonly bytes: number | undefined };

export interface Rules {
  /** For the next request alone; several wait in line. */
  once(rule: Rule): void;
  /** For every request that no other rule waits for. */
  always(rule: Rule): void;
  /** Requests wait. */
  hold(): void;
  /** All goes through; what waited goes on. */
  pass(): void;
  /** The rule for a request that has come, once it need not wait any more. */
  take(): Promise<Rule>;
}

const PASS: Rule = { type: 'pass' };

/** The rules that requests meet, in the order they were made. */
export function createRules(): Rules {
  let next: Rule[] = [];
  let standing = PASS;
  let isHolding = false;
  let held: (() => void)[] = [];
  return {
    once: (rule) => void next.push(rule),
    always: (rule) => {
      standing = rule;
    },
    hold: () => {
      isHolding = true;
    },
    pass() {
      next = [];
      standing = PASS;
      isHolding = false;
      held.splice(0).forEach((release) => release());
    },
    async take() {
      if (isHolding) await new Promise<void>((release) => held.push(release));
      return next.shift() ?? standing;
    },
  };
}
