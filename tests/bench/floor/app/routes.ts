import { layout, type RouteConfig, route } from '@remix-run/route-config';

export default [layout('office.tsx', [route('pemberitaan', 'list.tsx')])] satisfies RouteConfig;
