// Files that arrive in pieces: a line that breaks goes on where it broke. The protocol is tus 1.0, by its own server.
import { randomUUID } from 'node:crypto';
import { FileStore as PieceStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { arrivingName } from './files-store.ts';

const servers = new Map<string, Server>(); // one a folder: it holds the locks of what is arriving

function serverOf(folder: string, limitBytes: number): Server {
  const known = servers.get(folder);
  if (known) return known;
  const server = new Server({
    path: '/uploads',
    relativeLocation: true,
    maxSize: limitBytes,
    namingFunction: () => arrivingName(randomUUID()), // nobody can guess it: who knows it has sent it
    datastore: new PieceStore({ directory: folder })
  });
  servers.set(folder, server);
  return server;
}

/** Answers a request of an upload in pieces; the pieces lie in the folder where files arrive at this node. */
export const takePieces = (request: Request, place: { folder: string; limitBytes: number }): Promise<Response> =>
  serverOf(place.folder, place.limitBytes).handleWeb(request);
