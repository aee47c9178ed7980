import type { CatalogConfig } from '../catalog/model/config.ts';
import { authorizationProblem } from '../mock/authorization.ts';
import { type CallFinding, error, warning } from './call-finding.ts';
import { EXPANDED, type WrittenCall } from './written-call.ts';

/** Returns what is wrong with the host and the credentials of a call. Never shows them. */
export function addressFindings(call: WrittenCall, config: CatalogConfig): CallFinding[] {
  const { kind, origin, headers } = call;
  const lines = config.calls.flatMap(({ get, send }) => [get.line, send?.line ?? '']);
  const findings: CallFinding[] = [];
  if (/^http:/i.test(origin) && lines.some((line) => line.includes('https://')))
    findings.push(warning('The URL begins with `http:`, so the call and its secrets are not encrypted. Use `https:`.'));
  const ports = [...new Set(lines.flatMap((line) => /\{host\}:(\d+)/.exec(line)?.[1] ?? []))];
  const port = /:(\d+)$/.exec(origin)?.[1];
  if (ports.length > 0 && origin !== '' && !origin.includes(EXPANDED) && !ports.includes(port ?? ''))
    findings.push(
      warning(`${port === undefined ? 'The URL has no port' : `The port is ${port}`}; expected ${ports.join(' or ')}.`),
    );
  if (/:[^/]*@/.test(origin.replace(/^https?:\/\//i, '')))
    findings.push(warning('The URL contains a password, which logs and histories keep. Send it in a header.'));
  findings.push(...authorizationFindings(headers.authorization, config));
  const hasToken = lines.some((line) => line.includes('{token}'));
  if (kind === 'curl' && hasToken && headers.authorization === undefined && headers.cookie === undefined)
    findings.push(warning('The call has no `Authorization` header.'));
  const isLiteral = headers.authorization !== undefined && !headers.authorization.includes(EXPANDED);
  if (kind === 'curl' && hasToken && isLiteral)
    findings.push(
      warning('The command contains the credentials themselves. Read them from a variable, as get_function shows.'),
    );
  return findings;
}

/** What is wrong with the form of an `Authorization` header. What a shell puts in can be any part of it. */
function authorizationFindings(header: string | undefined, config: CatalogConfig): CallFinding[] {
  if (header === undefined || header.startsWith(EXPANDED)) return [];
  const readings = ['token', 'user:token'].map((part) =>
    authorizationProblem(config, header.replaceAll(EXPANDED, part)),
  );
  return readings.every((problem) => problem !== undefined) ? [error(readings[0]!)] : [];
}
