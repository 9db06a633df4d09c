import { Counter, Gauge, type Registry } from 'prom-client'

/**
 * What the process itself takes, under Prometheus' usual names. The library's own set would watch the event loop by a timer
 * of 10 ms, which an idle service should not have.
 */
export function addProcessMetrics(registry: Registry): void {
  const registers = [registry]
  new Counter({
    name: 'process_cpu_seconds_total', help: 'CPU time of the process.', registers,
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  new Gauge({ name: 'process_resident_memory_bytes', help: 'Memory of the process.', registers, collect() { this.set(process.memoryUsage.rss()) } })
  new Gauge({ name: 'nodejs_heap_size_total_bytes', help: 'Heap of V8, with what is not used of it at the moment.', registers, collect() { this.set(process.memoryUsage().heapTotal) } })
  new Gauge({ name: 'nodejs_external_memory_bytes', help: 'Bytes outside of the heap that objects in it own, such as records and documents.', registers, collect() { this.set(process.memoryUsage().external) } })
  new Gauge({ name: 'process_start_time_seconds', help: 'When the process started.', registers }).set(performance.timeOrigin / 1000)
  new Gauge({ name: 'nodejs_eventloop_utilization', help: 'Share of its time that the event loop was busy, since the start.', registers, collect() { this.set(performance.eventLoopUtilization().utilization) } })
}
