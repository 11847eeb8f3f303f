/** A small additive model: a weight for each named piece of evidence, and the logistic function. */

export interface Model {
  bias: number;
  weights: Readonly<Record<string, number>>;
  /** Probability from which on the verdict is yes. */
  threshold: number;
}

/** Probability, 0 to 1, that the concept holds, given the evidence. */
export function probability(model: Model, features: Readonly<Record<string, number>>): number {
  let sum = model.bias;
  for (const [name, value] of Object.entries(features)) sum += (model.weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
