import moment from 'moment';
import type { Expression } from './expression';

/** What a name means for one row: properties of the note, `file`, `formula`, `note`. */
export type Names = (name: string) => unknown;

type Fn = (args: readonly unknown[]) => unknown;

const DAY = /^\d{4}-\d{2}-\d{2}/;
const DURATION = /^(\d+)\s*(y|M|w|d|h|m|s)$/;

/** The value of an expression; throws where it uses what the stand-in does not know. Dates are ISO text. */
export function evaluate(expression: Expression, names: Names): unknown {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'list':
      return expression.items.map((item) => evaluate(item, names));
    case 'name':
      return names(expression.name);
    case 'member':
      return member(evaluate(expression.of, names), expression.name);
    case 'call':
      return call(expression, names);
    case 'unary': {
      const value = evaluate(expression.of, names);
      return expression.operator === '!' ? !isTruthy(value) : -Number(value);
    }
    case 'binary':
      return binary(expression, names);
  }
}

/** Empty text, empty lists, 0 and nothing are not true. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function binary({ operator, left, right }: Expression & { kind: 'binary' }, names: Names): unknown {
  const a = evaluate(left, names);
  if (operator === '&&') return isTruthy(a) ? evaluate(right, names) : a;
  if (operator === '||') return isTruthy(a) ? a : evaluate(right, names);
  const b = evaluate(right, names);
  if (operator === '==') return same(a, b);
  if (operator === '!=') return !same(a, b);
  if (operator === '+' || operator === '-') return add(a, b, operator === '+' ? 1 : -1);
  if (operator === '*') return Number(a) * Number(b);
  if (operator === '/') return Number(a) / Number(b);
  if (operator === '%') return Number(a) % Number(b);
  return compare(a, b, operator);
}

const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null) || JSON.stringify(a) === JSON.stringify(b);

/** Nothing is neither less nor more than anything. */
function compare(a: unknown, b: unknown, operator: string): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return false;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function add(a: unknown, b: unknown, sign: 1 | -1): unknown {
  const duration = typeof b === 'string' && typeof a === 'string' && DAY.test(a) ? DURATION.exec(b) : null;
  if (duration && typeof a === 'string') {
    const unit = duration[2] as moment.unitOfTime.DurationConstructor;
    return moment(a).add(sign * Number(duration[1]), unit).format(a.length > 10 ? 'YYYY-MM-DDTHH:mm:ss' : 'YYYY-MM-DD');
  }
  if (sign === 1 && (typeof a === 'string' || typeof b === 'string')) return `${String(a ?? '')}${String(b ?? '')}`;
  return Number(a) + sign * Number(b);
}

function member(value: unknown, name: string): unknown {
  if (name === 'length' && (typeof value === 'string' || Array.isArray(value))) return value.length;
  if (typeof value === 'object' && value !== null) return (Reflect.get(value, name) as unknown) ?? null;
  return null;
}

const FUNCTIONS: Readonly<Record<string, Fn>> = {
  today: () => moment().format('YYYY-MM-DD'),
  now: () => moment().format('YYYY-MM-DDTHH:mm:ss'),
  date: ([value]) => (typeof value === 'string' && DAY.test(value) ? value : null),
  list: ([value]) => toList(value),
  number: ([value]) => Number(value),
  link: ([target]) => `[[${String(target)}]]`,
};

const METHODS: Readonly<Record<string, (self: unknown, args: readonly unknown[]) => unknown>> = {
  contains: (self, [wanted]) => (Array.isArray(self) ? self.some((item) => same(item, wanted)) : String(self ?? '').includes(String(wanted))),
  containsAny: (self, wanted) => wanted.some((one) => toList(self).some((item) => same(item, one))),
  startsWith: (self, [wanted]) => String(self ?? '').startsWith(String(wanted)),
  endsWith: (self, [wanted]) => String(self ?? '').endsWith(String(wanted)),
  isEmpty: (self) => !isTruthy(self),
  lower: (self) => String(self ?? '').toLowerCase(),
  toString: (self: unknown) => String(self ?? ''),
  join: (self, [between]) => toList(self).join(String(between ?? ', ')),
};

function toList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function call({ callee, args }: Expression & { kind: 'call' }, names: Names): unknown {
  if (callee.kind === 'name' && callee.name === 'if') {
    const [condition, then, otherwise] = args;
    const chosen = condition && isTruthy(evaluate(condition, names)) ? then : otherwise;
    return chosen ? evaluate(chosen, names) : null;
  }
  const values = args.map((arg) => evaluate(arg, names));
  if (callee.kind === 'name' && Object.hasOwn(FUNCTIONS, callee.name)) return FUNCTIONS[callee.name]?.(values);
  if (callee.kind === 'member' && Object.hasOwn(METHODS, callee.name)) return METHODS[callee.name]?.(evaluate(callee.of, names), values);
  throw new Error(`The function “${'name' in callee ? callee.name : ''}” is not part of the stand-in.`);
}
