// Times work as Catalogue.Bench does: processor time of the whole process, the median of samples, each long against the timer.
const samples = 11;
const warmUpMicros = 1_000_000;
const sampleMicros = 25_000;

const micros = (before) => {
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

const time = (work, calls) => {
  const before = process.cpuUsage();
  for (let i = 0; i < calls; i++) work();
  return micros(before);
};

/** Calls until the compiler is done with what is called; gives the number of calls that fill a sample. */
function warmUp(work) {
  let calls = 1;
  let spent = 0;
  for (const before = process.cpuUsage(); micros(before) < warmUpMicros; ) {
    spent = time(work, calls);
    if (spent < sampleMicros / 2) calls *= 2;
  }
  return Math.max(1, Math.floor((calls * sampleMicros) / spent));
}

/** Median nanoseconds of a call. */
export function measure(work) {
  const calls = warmUp(work);
  const times = Array.from({ length: samples }, () => (time(work, calls) * 1_000) / calls);
  return times.sort((a, b) => a - b)[(samples - 1) / 2];
}
