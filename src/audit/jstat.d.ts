/** The little of jStat that is used; the package ships no types. */
declare module 'jstat' {
  export const jStat: {
    normal: { inv(p: number, mean: number, deviation: number): number };
    chisquare: { cdf(x: number, degrees: number): number };
    betaln(a: number, b: number): number;
  };
  const module: { jStat: typeof jStat };
  export default module;
}
