import type { Adapter, AdapterPayload } from "oidc-provider";

/** Half-done sign-ins live as long as this run: after a restart one signs in again, with one press. */
export function createProviderStore() {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>();
  const live = (key: string) => {
    const found = kept.get(key);
    return found && found.until > Date.now() ? found.payload : undefined;
  };

  return (kind: string): Adapter => {
    const keyOf = (id: string) => `${kind}:${id}`;
    const findBy = async (field: "uid" | "userCode", value: string) =>
      [...kept.keys()]
        .filter((key) => key.startsWith(`${kind}:`))
        .map(live)
        .find((payload) => payload?.[field] === value);
    return {
      find: async (id) => live(keyOf(id)),
      findByUid: (uid) => findBy("uid", uid),
      findByUserCode: (userCode) => findBy("userCode", userCode),
      async upsert(id, payload, expiresIn) {
        for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key);
        const until = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
        kept.set(keyOf(id), { payload: { ...payload }, until });
      },
      async consume(id) {
        const payload = live(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
