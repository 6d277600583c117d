/**
 * Reads saved files: sheets, and the teams they belong to. A file is judged by its content, never by its name: JSON, or JSON
 * within a text or a web page, as mail programs and phones rename files and wrap them in others. Whatever this site could not
 * have written is refused, or left out and counted. Nothing here touches the page or the store.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { isGroup } = guidebook;
  const LARGEST = 60_000_000; // characters of a file, and of one sheet
  const LARGEST_SHEET = 5_000_000;
  const DEEPEST = 40; // levels, as answers nest no deeper than repeats
  const LONGEST = 300; // characters of a name
  const ONE = "start-somewhere/sheet";
  const MANY = "start-somewhere/work";
  const VERSION = 1; // of both
  const IN_PAGE = /<script\b[^>]*$/i; // what precedes the type of an element that holds JSON
  const TYPE = "application/json";
  const REACH = 200; // characters from the beginning of that element to its end, at most
  const IN_TEXT = /\{\s*"format"\s*:\s*"start-somewhere\/\w+"/;
  const AT_ONCE = new RegExp(`^${IN_TEXT.source}`);
  const ZIP = "PK\x03\x04";
  const OF_OFFICE = "[Content_Types].xml"; // in the files of office programs, which are packed as well
  const MARKS = { quot: '"', "#34": '"', lt: "<", gt: ">", "#39": "'", amp: "&" };

  // -- from text to data -----------------------------------------------------------------------------------------------

  /** @param {string} text @returns {any} undefined if it is not JSON */
  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /**
   * The JSON at the beginning of a text, up to its end, without line breaks that a mail program put inside an answer, where
   * JSON has none. Read letter by letter, as hostile texts can keep a regular expression busy forever.
   * @param {string} text
   * @returns {[string, number]} and where it ends
   */
  function mended(text) {
    let [depth, from, made] = [0, 0, ""];
    for (let at = 0, within = false; at < text.length; at += 1) {
      const letter = text[at];
      if (within && letter === "\\") at += 1;
      else if (letter === '"') within = !within;
      else if (within && (letter === "\n" || letter === "\r")) {
        made += text.slice(from, at).replace(/ $/, "") + " ";
        from = at + (text.startsWith("\r\n", at) ? 2 : 1);
        at = from - 1;
      } else if (!within && (letter === "{" || letter === "[")) depth += 1;
      else if (!within && (letter === "}" || letter === "]")) depth -= 1;
      if (!depth) return [made + text.slice(from, at + 1), at + 1];
    }
    return [made + text.slice(from), text.length];
  }

  /** A text with its quotation marks restored, which some programs escape as in HTML. @param {string} text */
  const unmarked = (text) => text.replace(/&(quot|#34|lt|gt|#39|amp);/g, (_, name) => MARKS[/** @type {keyof typeof MARKS} */ (name)]);

  /** The rest of a text from each place where JSON may begin, the likeliest first. @param {string} text @returns {Generator<string>} */
  function* places(text) {
    yield text.trim();
    for (let at = text.indexOf(TYPE); at >= 0; at = text.indexOf(TYPE, at + 1)) {
      const end = text.slice(at, at + REACH).indexOf(">");
      if (end < 0 || !IN_PAGE.test(text.slice(Math.max(0, at - REACH), at))) continue;
      yield text.slice(at + end + 1).trim();
      break;
    }
    for (const whole of [text, unmarked(text)]) {
      const from = whole.search(IN_TEXT);
      if (from >= 0) yield whole.slice(from);
    }
  }

  /**
   * What a text begins with, and whatever looks like ours further on: a list has several, and so has a thread of mails. What
   * looks like ours and cannot be read is undefined.
   * @param {string} text @returns {Generator<any>}
   */
  function* allFrom(text) {
    for (let rest = text; rest; ) {
      const whole = parsed(rest);
      if (whole !== undefined) return yield* Array.isArray(whole) ? whole : [whole];
      const [piece, end] = mended(rest);
      const data = parsed(piece);
      if (data !== undefined || AT_ONCE.test(rest)) yield data;
      const at = rest.slice(end).search(IN_TEXT);
      rest = at < 0 ? "" : rest.slice(end + at);
    }
  }

  /**
   * The objects in a text of one of some formats, as written: whether they are valid is checked elsewhere.
   * @param {string} text
   * @param {string[]} formats
   * @returns {(Record<string, any> | undefined)[]} undefined for each that cannot be read, where others can
   */
  function found(text, formats) {
    const isOurs = (/** @type {any} */ data) => isGroup(data) && formats.includes(String(data.format));
    for (const place of places(text)) {
      const all = /^[{[]/.test(place) ? [...allFrom(place)] : [];
      if (all.some(isOurs)) return all.filter((data) => data === undefined || isOurs(data));
    }
    return [];
  }

  // -- what is sound ---------------------------------------------------------------------------------------------------

  /**
   * The size of some data in characters; infinite if it is too deep or has property names that would affect a script. Works
   * through a list, as hostile data would make a recursive function overflow the stack.
   * @param {any} data
   */
  function weigh(data) {
    let weight = 0;
    const rest = [{ value: data, level: 0 }];
    for (let now = rest.pop(); now; now = rest.pop()) {
      const { value, level } = now;
      weight += typeof value === "string" ? value.length : 4;
      if (typeof value !== "object" || value === null) continue;
      if (level > DEEPEST) return Number.POSITIVE_INFINITY;
      if (Object.hasOwn(value, "__proto__")) Reflect.deleteProperty(value, "__proto__"); // a property of the file's own that hides an inherited one
      for (const name of Object.keys(value)) {
        weight += name.length;
        rest.push({ value: value[name], level: level + 1 });
      }
    }
    return weight;
  }

  /** @param {any} words @returns {string} */
  const short = (words) => (typeof words === "string" ? words.slice(0, LONGEST) : "");
  /** @param {any} time */
  const isTime = (time) => typeof time === "string" && time.length < 40 && !Number.isNaN(Date.parse(time));
  /** A time as we write it, as times are compared as texts. @param {any} time */
  const utc = (time) => new Date(time).toISOString();
  /** @param {any} each */
  const isLeftover = (each) => isGroup(each) && typeof each.field === "string";

  /** A sheet with nothing that does not belong in one; undefined if it is damaged. @param {any} data @returns {SavedSheet | undefined} */
  function sheetFrom(data) {
    if (!isGroup(data) || data.format !== ONE || data.version !== VERSION) return undefined;
    if (weigh(data) > LARGEST_SHEET) return undefined;
    const now = new Date().toISOString();
    // Files from other programs may leave out addresses and times; what is there must be valid.
    const { worksheet, team = "own", sheet = "1", updated = now, created = updated, begun, answers, earlier = [], origins, called } = /** @type {Record<string, any>} */ (data);
    const sound = [worksheet, team, sheet].every(guidebook.isId) && isTime(created) && isTime(updated);
    if (!sound || !isGroup(answers) || !Array.isArray(earlier) || !earlier.every(isLeftover)) return undefined;
    return {
      ...{ format: ONE, version: VERSION, site: short(data.site), worksheet, revision: short(data.revision), team, sheet },
      ...{ name: short(data.name), created: utc(created), updated: utc(updated), answers },
      ...(earlier.length && { earlier }),
      ...(isTime(begun) && { begun: utc(begun) }),
      ...(short(called) && { called: short(called) }),
      ...(isGroup(origins) && { origins: /** @type {any} */ (origins) }),
    };
  }

  /** When what is in a sheet was begun. @param {Pick<SavedSheet, "created" | "begun">} sheet */
  guidebook.begunOf = ({ created, begun }) => begun || created;

  /** @param {any} data @returns {Team[]} */
  function teamFrom(data) {
    if (!isGroup(data) || !guidebook.isId(data.id)) return [];
    const profile = isGroup(data.profile) && weigh(data.profile) < LARGEST_SHEET ? data.profile : {};
    const words = Object.entries(profile).flatMap(([id, said]) => (typeof said === "string" ? [[id, said]] : []));
    return [{ id: data.id, name: short(data.name), profile: Object.fromEntries(words), updated: isTime(data.updated) ? utc(data.updated) : "" }];
  }

  /** @param {any} source identified by its `id`; its content is checked where it is counted */
  const isSource = (source) => isGroup(source) && [source.id, source.kind, source.name].every((part) => typeof part === "string") && weigh(source) <= LARGEST_SHEET;
  /** @param {any} counted */
  const isCounted = (counted) => isGroup(counted) && Number.isInteger(counted.people) && isGroup(counted.counts) && Object.values(counted.counts).every((each) => isGroup(each) && Object.values(each).every(Number.isInteger));

  /** The combined answers in some data, without damaged ones. @param {any} data @returns {Gathering[]} */
  function gatheringFrom(data) {
    if (!isGroup(data) || !Array.isArray(data.sources)) return [];
    const { team = "own", worksheet, updated, counted } = /** @type {Record<string, any>} */ (data);
    if (![team, worksheet].every(guidebook.isId)) return [];
    const sources = /** @type {any[]} */ (data.sources).filter(isSource);
    const whole = sources.length === data.sources.length && weigh(counted) <= LARGEST_SHEET && isCounted(counted); // otherwise it is counted again when it is shown
    return sources.length ? [{ team, worksheet, updated: isTime(updated) ? utc(updated) : "", sources, ...(whole && { counted: { people: counted.people, counts: counted.counts } }) }] : [];
  }

  /**
   * Reads a saved file.
   * @param {string} text the content of the file
   * @param {string} name its name, for the message
   * @returns {SavedWork}
   * @throws {Error} with a sentence for the reader
   */
  guidebook.workIn = function (text, name) {
    const refuse = (/** @type {string} */ why) => {
      throw new Error(guidebook.say("work.reading.refused", { file: short(name), why }));
    };
    if (text.length > LARGEST) refuse(guidebook.say("work.reading.too_large"));
    const all = found(text, [ONE, MANY]);
    const read = all.filter((data) => data !== undefined);
    if (!read.length) refuse(guidebook.say("work.reading.no_sheet"));
    const works = read.map((data) => workFrom(data, refuse));
    const whole = works.length > 1 ? joined(works) : works[0];
    const damaged = whole.damaged + all.length - read.length;
    if (damaged && !whole.sheets.length && !whole.gatherings.length) refuse(why(read[0]));
    if (works.length > 1 && new Set(whole.teams.map(({ id }) => id)).size < whole.teams.length) refuse(guidebook.say("work.reading.several"));
    return { ...whole, damaged };
  };

  /** A thread of mails quotes what is in it. @template T @param {T[]} all @returns {T[]} */
  const once = (all) => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];

  /** @param {SavedWork[]} works @returns {SavedWork} */
  const joined = (works) => ({
    teams: once(works.flatMap(({ teams }) => teams)),
    sheets: once(works.flatMap(({ sheets }) => sheets)),
    gatherings: works.flatMap(({ gatherings }) => gatherings),
    damaged: works.reduce((sum, { damaged }) => sum + damaged, 0),
  });

  /** What is in one object of a file. @param {Record<string, any>} data @param {(why: string) => never} refuse @returns {SavedWork} */
  function workFrom(data, refuse) {
    const { format, version } = data;
    if (!Number.isInteger(version) || version < 1) refuse(guidebook.say("work.reading.damaged"));
    if (version > VERSION) refuse(guidebook.say("work.reading.newer"));
    const listed = format === MANY ? data.sheets : [data];
    if (!Array.isArray(listed)) return refuse(guidebook.say("work.reading.damaged"));
    const sheets = listed.flatMap((each) => sheetFrom(each) || []);
    const teams = Array.isArray(data.teams) ? data.teams.flatMap(teamFrom) : [];
    const brought = Array.isArray(data.gatherings) ? data.gatherings : [];
    const gatherings = brought.flatMap(gatheringFrom);
    return { teams, sheets, gatherings, damaged: listed.length - sheets.length + sourcesIn(brought) - sourcesIn(gatherings) };
  }

  /** @param {any[]} all */
  const sourcesIn = (all) => all.reduce((sum, each) => sum + (Array.isArray(each?.sources) ? each.sources.length : 1), 0);

  /** Why nothing in a file can be used. @param {Record<string, any>} data */
  const why = (data) =>
    data.format === ONE && isGroup(data.answers) && Number.isFinite(weigh(data)) && weigh(data) > LARGEST_SHEET
      ? guidebook.say("work.reading.too_large")
      : guidebook.say("work.reading.damaged");

  guidebook.dataIn = found;

  /** A text in UTF-8, in UTF-16, or as mail programs on Windows still save one. @param {ArrayBuffer} bytes */
  function decoded(bytes) {
    const as = (/** @type {string} */ encoding, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
    const [first, second] = new Uint8Array(bytes);
    if (first === 0xff && second === 0xfe) return as("utf-16le");
    if (first === 0xfe && second === 0xff) return as("utf-16be");
    try {
      return as("utf-8", true);
    } catch {
      const damaged = as("utf-8");
      return /[\x80-\ufffc]/.test(damaged) ? damaged : as("windows-1252"); // where no letter is one in UTF-8, none was meant to be
    }
  }

  /**
   * The text of a file, whatever its encoding.
   * @param {Blob & {name?: string}} file
   * @throws {Error} with a sentence for the reader if it cannot be read, is far too large, or many files packed into one
   */
  guidebook.textOf = async function (file) {
    const refused = (/** @type {string} */ why) => new Error(guidebook.say("work.reading.refused", { file: short(file.name), why }));
    if (file.size > 2 * LARGEST) throw refused(guidebook.say("work.reading.too_large"));
    const unreadable = () => {
      throw refused(guidebook.say("work.reading.unreadable")); // the browser's own reason is a technical one
    };
    const text = decoded(await file.arrayBuffer().catch(unreadable));
    if (text.startsWith(ZIP) && !text.includes(OF_OFFICE)) throw refused(guidebook.say("work.reading.packed"));
    return text;
  };
})();
