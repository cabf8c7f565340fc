/** The environment of one function: the names it needs, all of them, or a complaint that names each missing one. */
export function readEnv<const Name extends string>(
  names: readonly Name[],
  from: Record<string, string | undefined> = process.env,
): Record<Name, string> {
  const missing = names.filter((name) => !from[name]);
  if (missing.length > 0) throw new Error(`environment: ${missing.join(", ")} missing`);
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Record<Name, string>;
}
