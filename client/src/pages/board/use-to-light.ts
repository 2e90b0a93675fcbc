// From the board to the light page: chosen for this device, so that its next visit on a small screen begins there.
import { useServices } from '../../services.tsx'

/** `leave` goes to an address when nothing waits to be saved, and asks otherwise. */
export function useToLight(boardId: string, leave: (to: string) => void): () => void {
  const { device } = useServices()
  return () => {
    device.keepView('light')
    leave(`/m/${boardId}`)
  }
}
