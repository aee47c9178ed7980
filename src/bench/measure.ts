import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** What a run cost: wall time, processor time in seconds, and peak memory, of the process and all its children. */
export interface Cost {
  wall: number;
  cpu: number;
  peakMegabytes: number;
}

const PAUSE = 40;
/** The ticks in a second of processor time, the same on every Linux. */
const TICKS = 100;

/** Runs a command and measures it. Processor time and memory come from /proc, and are NaN without it. Throws if the command fails. */
export async function measure(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Cost> {
  const began = performance.now();
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const seconds = new Map<number, number>();
  let peak = 0;
  const timer = setInterval(() => {
    const tree = processTree(child.pid!);
    peak = Math.max(
      peak,
      tree.reduce((sum, { rss }) => sum + rss, 0),
    );
    for (const { pid, ticks } of tree) seconds.set(pid, ticks / TICKS);
  }, PAUSE);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  const cpu = seconds.size > 0 ? [...seconds.values()].reduce((sum, one) => sum + one, 0) : Number.NaN;
  return { wall: (performance.now() - began) / 1000, cpu, peakMegabytes: peak > 0 ? peak / 2 ** 20 : Number.NaN };
}

interface Process {
  pid: number;
  parent: number;
  ticks: number;
  rss: number;
}

/** Returns a process and all its descendants. */
function processTree(root: number): Process[] {
  if (!fs.existsSync('/proc/self/stat')) return [];
  const all = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(name) ?? []);
  const inTree = new Set([root]);
  for (let before = 0; before < inTree.size; ) {
    before = inTree.size;
    for (const { pid, parent } of all) if (inTree.has(parent)) inTree.add(pid);
  }
  return all.filter(({ pid }) => inTree.has(pid));
}

function readProcess(name: string): Process | undefined {
  try {
    const fields = fs
      .readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return {
      pid: Number(name),
      parent: Number(fields[1]),
      ticks: Number(fields[11]) + Number(fields[12]),
      rss: Number(fields[21]) * 4096,
    };
  } catch {
    // The process ended after the folder was listed.
    return undefined;
  }
}
