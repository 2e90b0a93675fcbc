// What pages need from outside React: the server and the memory of this device.
import { createContext, type ReactNode, useContext } from 'react'
import type { Api } from './api.ts'
import type { Device } from './device.ts'

export type Services = { api: Api; device: Device }

const ServicesContext = createContext<Services | null>(null)

/** Stands once around the app. */
export function ServicesProvider({ api, device, children }: Services & { children: ReactNode }) {
  return <ServicesContext value={{ api, device }}>{children}</ServicesContext>
}

/** The server and the device. @throws outside `ServicesProvider` */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices needs a ServicesProvider around it')
  return services
}
