import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';

/** Serves the built floor as bare as Remix's own template does. */
const build = await import(process.env.FLOOR_BUILD!);
const app = express();
app.use(compression());
app.all('*', createRequestHandler({ build }));
app.listen(Number(process.env.PORT), '127.0.0.1');
