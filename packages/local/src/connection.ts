/** How a client reaches a stand-in on this machine; every one of them knows these keys only. */
export const localKeys = { accessKeyId: "local", secretAccessKey: "local" };
export const localRegion = "ap-southeast-3";

export const connection = (endpoint: string) => ({
  endpoint,
  region: localRegion,
  credentials: localKeys,
});
