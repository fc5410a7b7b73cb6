package org.cwtt.system.fault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.cwtt.local.Stack;

/// Leaves a part without room on its disk.
final class DiskFaults {
    private static final Duration END = Duration.ofSeconds(5);

    private DiskFaults() {}

    /// The part moves to a small disk, which something else fills up; later that is removed, and a part that has ended
    /// over it is started again, as an operator would.
    static void fill(Stack stack, String part, Duration lasting) {
        stack.stop(part);
        try (SmallDisk disk = SmallDisk.under(stack.platform().site().data().path(part))) {
            stack.startAgain(part);
            disk.fill();
            LockSupport.parkNanos(lasting.toNanos());
            disk.free();
            LockSupport.parkNanos(END.toNanos());
            if (!stack.pids().containsKey(part)) {
                System.out.println(part + " had ended, and is started again");
                stack.startAgain(part);
            }
            stack.stop(part);
        }
        stack.startAgain(part);
    }
}
