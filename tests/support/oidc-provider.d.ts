// The part of oidc-provider that the tests use; the package brings no types.
declare module 'oidc-provider' {
  import type http from 'node:http';
  type Account = { accountId: string; claims: () => Record<string, unknown> };
  export default class Provider {
    constructor(
      issuer: string,
      options: {
        findAccount: (context: unknown, accountId: string) => Account;
        interactions: { url: (context: unknown, interaction: { uid: string }) => string };
        [option: string]: unknown;
      }
    );
    callback(): http.RequestListener;
    interactionDetails(
      request: http.IncomingMessage,
      response: http.ServerResponse
    ): Promise<{ params: Record<string, unknown> }>;
    interactionFinished(request: http.IncomingMessage, response: http.ServerResponse, result: object): Promise<void>;
    Grant: new (grant: { accountId: string; clientId: string }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }
}
