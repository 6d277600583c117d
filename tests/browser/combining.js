/**
 * Random answers to a tool, by what is known of them, for tests of what brings them together. Everything comes from one seed,
 * so what failed once fails again.
 */
window.randomly = (seed) => {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
  const of = (list) => list[Math.floor(next() * list.length)];
  const some = (list, share) => list.filter(() => next() < share);
  const WORDS = ["More time", "more time.", "7", "12", "Buses", "", " ", "=1+1", "<b>bold</b>", "constructor", "Ünïcödé"];
  const ways = {
    words: () => of(WORDS),
    one_of: ({ labels = {} }) => (next() < 0.1 ? { option: "other", other: of(WORDS) } : of([...Object.keys(labels), "gone-option"])),
    many_of: ({ labels = {} }) => ({ checked: some(Object.keys(labels), 0.3), ...(next() < 0.2 && { other: of(WORDS) }) }),
    points: ({ parts = {} }) => Object.fromEntries(some(Object.keys(parts), 0.8).map((item) => [item, of(Object.keys(parts[item].labels))])),
    parts: ({ parts = {} }) => Object.fromEntries(some(Object.keys(parts), 0.7).map((id) => [id, answer(parts[id])])),
    rows: ({ labels = {}, parts = {} }) =>
      some([...Object.keys(labels), "b1", "b2"], 0.6).map((row) => ({ row, ...Object.fromEntries(some(Object.keys(parts), 0.7).map((id) => [id, answer(parts[id])])) })),
    any: () => of([1, true, ["x"], { y: "z" }]),
  };
  const answer = (type) => (next() < 0.03 ? of([5, "odd", ["odd"], { odd: "x" }]) : ways[type.shape](type));
  const answers = (types) => Object.fromEntries(some(Object.keys(types), 0.8).map((id) => [id, answer(types[id])]));
  return { next, of, some, answers };
};

/** Some lists in which each thing stands once. */
window.dealt = (random, things) => {
  const parts = Array.from({ length: 1 + Math.floor(random.next() * 5) }, () => []);
  for (const each of things) random.of(parts).push(each);
  return parts;
};
