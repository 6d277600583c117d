/** What the scripts of the meeting view share, in types; for the checker alone, as in worksheet/guidebook.d.ts. */

/** What has time in a meeting. */
interface MeetingPart {
  id: string;
  label: string;
  minutes: number;
}
type AgendaPart = MeetingPart & { element: HTMLElement };

/** The part whose time runs until `end` (0: it stands still), and what parts have left, in milliseconds. */
interface ClockState {
  part: MeetingPart | null;
  end: number;
  left: Record<string, number>;
}
interface MeetingClock {
  state: ClockState;
  readonly running: boolean;
  rest(part: MeetingPart): number;
  /** What there is time for where the meeting is now. */
  offer(part: MeetingPart | null): void;
}

/** When a meeting began, which part it is in since when, and how long it was in others, in milliseconds. */
interface AgendaState {
  began: number;
  at: string;
  since: number;
  spent: Record<string, number>;
}
interface MeetingPlan {
  dialog: HTMLDialogElement;
  partWith(element: Element): AgendaPart | undefined;
  enter(part: AgendaPart | undefined): void;
  open(go: (part: AgendaPart) => void): void;
}

/** What the meeting view shows at once: pieces of a section, each of elements that are shown together. */
interface MeetingStep {
  section: HTMLElement;
  shown: Element[][];
}
interface MeetingCut {
  all(): MeetingStep[];
  show(step: MeetingStep): void;
  /** Something in an element has changed, or everything may have. */
  changed(element?: EventTarget | null): void;
  end(): void;
}
