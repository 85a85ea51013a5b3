export const four = (one: number, two: number, three: number, last: number): number => one + two + three + last;
