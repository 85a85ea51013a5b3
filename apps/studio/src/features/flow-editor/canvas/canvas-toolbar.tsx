import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../../../components/icon-button.tsx';
import classes from './flow-canvas.module.css';

/** How near one looks, and a way to see all. */
export const CanvasToolbar = () => {
  const view = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <Panel position="bottom-left" className={classes.toolbar ?? ''}>
      <IconButton icon={ZoomOut} label="Zoom out" size={28} onClick={() => void view.zoomOut()} />
      <span className={classes.zoom}>{percent}%</span>
      <IconButton icon={ZoomIn} label="Zoom in" size={28} onClick={() => void view.zoomIn()} />
      <IconButton
        icon={Maximize}
        label="Show the whole flow"
        shortcut="Shift+1"
        size={28}
        onClick={() => void view.fitView({ maxZoom: 1, padding: 0.1 })}
      />
    </Panel>
  );
};
