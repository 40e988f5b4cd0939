// Whether the process lives.
export const GET = () => new Response('ok\n');
