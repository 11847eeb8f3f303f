/**
 * Logistic regression with an L2 penalty on sparse examples, fitted by L-BFGS (Liu and Nocedal 1989) from zero. No chance is
 * involved: the same examples give the same weights.
 */

/** One example: positions of its features in the vocabulary, and their values. */
export interface Sparse {
  at: readonly number[];
  values: readonly number[];
}

export interface FitOptions {
  /** Strength of the penalty on each weight; the bias is free. */
  l2: number;
  /** How much each example counts; default 1. */
  weights?: readonly number[];
  /** Most steps taken. Default 120. */
  steps?: number;
}

/** How many earlier steps the curvature is estimated from. */
const MEMORY = 7;

/** Weights of the features, and the bias as last number. */
export function fitLogistic(
  examples: readonly Sparse[],
  labels: readonly boolean[],
  size: number,
  { l2, weights = [], steps = 120 }: FitOptions,
): Float64Array {
  const point = new Float64Array(size + 1);
  const gradient = new Float64Array(size + 1);
  let loss = evaluate(point, gradient);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descent(gradient, moves, turns);
    const slope = dot(gradient, direction);
    if (slope > -1e-9) break;
    const next = new Float64Array(size + 1);
    const nextGradient = new Float64Array(size + 1);
    let length = moves.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let nextLoss = Infinity;
    for (let tries = 0; tries < 30; tries++) {
      for (let index = 0; index <= size; index++)
        next[index] = (point[index] as number) + length * (direction[index] as number);
      nextLoss = evaluate(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) break;
      length /= 2;
    }
    if (!(nextLoss < loss)) break;
    const move = new Float64Array(size + 1);
    const turn = new Float64Array(size + 1);
    for (let index = 0; index <= size; index++) {
      move[index] = (next[index] as number) - (point[index] as number);
      turn[index] = (nextGradient[index] as number) - (gradient[index] as number);
    }
    const isSettled = (loss - nextLoss) / Math.max(1, Math.abs(loss)) < 1e-7;
    point.set(next);
    gradient.set(nextGradient);
    loss = nextLoss;
    if (dot(move, turn) > 1e-12) {
      moves.push(move);
      turns.push(turn);
      if (moves.length > MEMORY) {
        moves.shift();
        turns.shift();
      }
    }
    if (isSettled) break;
  }
  return point;

  function evaluate(at: Float64Array, into: Float64Array): number {
    into.fill(0);
    let sum = 0;
    for (let row = 0; row < examples.length; row++) {
      const example = examples[row] as Sparse;
      const weight = weights[row] ?? 1;
      const score = scoreOf(example, at);
      const label = labels[row] ? 1 : 0;
      // log(1 + exp(x)) without overflow.
      sum += weight * (Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - label * score);
      const error = weight * (1 / (1 + Math.exp(-score)) - label);
      for (let index = 0; index < example.at.length; index++)
        into[example.at[index] as number] =
          (into[example.at[index] as number] as number) + error * (example.values[index] as number);
      into[size] = (into[size] as number) + error;
    }
    for (let index = 0; index < size; index++) {
      const value = at[index] as number;
      sum += (l2 / 2) * value * value;
      into[index] = (into[index] as number) + l2 * value;
    }
    return sum;
  }
}

/** Score of an example, in log-odds. */
export function scoreOf({ at, values }: Sparse, weights: ArrayLike<number>): number {
  let sum = weights[weights.length - 1] as number;
  for (let index = 0; index < at.length; index++)
    sum += (weights[at[index] as number] as number) * (values[index] as number);
  return sum;
}

/** The two-loop recursion: minus the gradient, bent by what the last steps told of the curvature. */
function descent(gradient: Float64Array, moves: readonly Float64Array[], turns: readonly Float64Array[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (let index = moves.length - 1; index >= 0; index--) {
    const move = moves[index] as Float64Array;
    const turn = turns[index] as Float64Array;
    const share = dot(move, direction) / dot(move, turn);
    shares[index] = share;
    add(direction, turn, -share);
  }
  const lastMove = moves.at(-1);
  const lastTurn = turns.at(-1);
  if (lastMove && lastTurn) {
    const scale = dot(lastMove, lastTurn) / dot(lastTurn, lastTurn);
    for (let index = 0; index < direction.length; index++) direction[index] = (direction[index] as number) * scale;
  }
  moves.forEach((move, index) => {
    const turn = turns[index] as Float64Array;
    add(direction, move, (shares[index] as number) - dot(turn, direction) / dot(move, turn));
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function add(target: Float64Array, other: Float64Array, factor: number): void {
  for (let index = 0; index < target.length; index++)
    target[index] = (target[index] as number) + factor * (other[index] as number);
}
