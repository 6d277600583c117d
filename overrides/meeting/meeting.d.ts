/** Types shared by the scripts of the meeting view. For the type checker only, like worksheet/guidebook.d.ts. */

/** A part of a meeting with a time of its own. */
interface MeetingPart {
  id: string;
  label: string;
  minutes: number;
}
type AgendaPart = MeetingPart & { element: HTMLElement };

/** The part whose time runs until `end` (0: paused), the time left for each part, in milliseconds, and when a button was last pressed. */
interface ClockState {
  part: MeetingPart | null;
  end: number;
  left: Record<string, number>;
  used: number;
}
interface MeetingClock {
  state: ClockState;
  readonly running: boolean;
  rest(part: MeetingPart): number;
  /** Offers the clock for a part. */
  offer(part: MeetingPart | null): void;
}

/** When a meeting began, which part it is in and since when, and how long others took, in milliseconds. */
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

/** What the meeting view shows at a time: pieces of a section, each a list of elements shown together. */
interface MeetingStep {
  section: HTMLElement;
  shown: Element[][];
}
interface MeetingCut {
  all(): MeetingStep[];
  show(step: MeetingStep): void;
  /** Something in an element has changed; left out: everything may have. */
  changed(element?: EventTarget | null): void;
  end(): void;
}

interface Guidebook {
  recall(form: HTMLFormElement, what: string): any;
  /** Whether a moment, in milliseconds, is of today. */
  isToday(moment: number): boolean;
  /** Remembers something about a meeting while its tab is open; null forgets it. */
  remember(form: HTMLFormElement, what: string, value: any): void;
  MeetingSteps: new (form: HTMLFormElement) => MeetingCut;
  MeetingAgenda: new (form: HTMLFormElement, clock: MeetingClock) => MeetingPlan;
  clockOf(form: HTMLFormElement): MeetingClock;
  timerPart(timer: HTMLElement): MeetingPart;
  /** What opens the meeting view, as far as it can be seen: the button, or the menu that it is in. */
  meetingOpener(form: HTMLFormElement): HTMLElement;
  cover(form: HTMLFormElement, on: boolean): void;
  /** What a key does in the meeting view: turn or page by some number, stop typing, leave; null if the key is not the view's. */
  meetingKey(event: KeyboardEvent): ["turn" | "page" | "stop" | "leave", number] | null;
  chime: { readonly on: boolean; turn(): void; ready(): void; ring(): void };
}
