type HttpRequest = { headers: Record<string, string> };

/** How a client reaches a stand-in on this machine; every one of them knows these keys only. */
export const localKeys = { accessKeyId: "local", secretAccessKey: "local" };
export const localRegion = "ap-southeast-3";

export const connection = (endpoint: string) => ({
  endpoint,
  region: localRegion,
  credentials: localKeys,
});

const scope = `${localKeys.accessKeyId}/20260101/${localRegion}/dynamodb/aws4_request`;
/** Has the form of a signature, which is all that an engine on this machine looks at. */
export const formalSignature = {
  authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
  "x-amz-date": "20260101T000000Z",
};

/** How to reach the engine: what signing costs at every read and write is saved. */
export const engineConnection = (endpoint: string) => ({
  ...connection(endpoint),
  signer: {
    sign: async <Request extends HttpRequest>(request: Request) => {
      Object.assign(request.headers, formalSignature);
      return request;
    },
  },
});
