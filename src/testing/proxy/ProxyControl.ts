/** An answer that comes instead of the backend's. */
export interface PlannedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface SeenRequest {
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What a case can do to what travels between adapter and backend. */
export interface ProxyControl {
  /** Requests that came since the case began, oldest first. */
  readonly seen: readonly SeenRequest[];
  /** Every request is answered so, without reaching the backend, until `pass` or the next rule. */
  answerAll(answer: PlannedAnswer): void;
  /** The next request alone is. */
  answerNext(answer: PlannedAnswer): void;
  /** Every connection is cut before there is an answer. */
  refuseAll(): void;
  /** Every request waits until `pass`, or until the client goes. */
  holdAll(): void;
  /** The next request reaches the backend, whose answer is lost. */
  dropNextAnswer(): void;
  /** The next answer is cut off: in the middle, or after so many bytes. */
  truncateNextAnswer(bytes?: number): void;
  /** Every answer is made longer by so many spaces, which change nothing in JSON. */
  padAll(chars: number): void;
  /** Every answer is cut off in the middle. */
  truncateAll(): void;
  /** Streams of events come only when they have ended; `whole` holds their heads back too. */
  bufferStreams(part: 'body' | 'whole'): void;
  /** Events of streams come twice, or every second before the first, or both. */
  garbleStreams(how: { readonly isDoubled?: boolean; readonly isSwapped?: boolean }): void;
  /** Sends text into every stream of events that is open; the number of streams. */
  inject(text: string): number;
  /** Cuts every answer that is under way. */
  cutStreams(): void;
  /** All goes through untouched again, and what was held goes on. */
  pass(): void;
  /** Connections that carry a request whose answer has not ended. */
  openSockets(): number;
  /** Streams of events that clients have open. */
  openStreams(): number;
}
