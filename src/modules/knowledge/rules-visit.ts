// Who opens a page of the public library: a person's browser, or a machine whose visits are not counted. Pure.

const machines =
  /bot\b|bot[/_-]|crawl|spider|slurp|preview|fetch|scan|monitor|headless|curl|wget|python|java\/|go-http|libwww|axios|node|http-?client|feed/i;

/** Whether a browser says of itself that it is a machine, or says nothing at all: `isMachine('curl/8.5')`. */
export const isMachine = (agent: string): boolean => !/^mozilla\//i.test(agent.trim()) || machines.test(agent);
