/// <reference types="vite/client" />
import type {} from 'vant';
