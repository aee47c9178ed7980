/** The port that PORT asks for, 4321 where it says nothing. Ends the program where it is none. */
export function wantedPort(): number {
  const wanted = process.env.PORT || '4321';
  const port = Number(wanted);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  console.error(`PORT=${wanted} is no port: a number from 1 to 65535 is expected.`);
  process.exit(1);
}
