/**
 * The processor time in ms that `work` takes in this process: what it costs, however busy the machine is with other
 * things meanwhile.
 */
export const cpuMsOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
