/** What a query has, if it has something: reading it never holds up the page around it. */
export const loaded = <T>(query: { isPending: boolean; data: T }): T | undefined =>
  query.isPending ? undefined : query.data;
