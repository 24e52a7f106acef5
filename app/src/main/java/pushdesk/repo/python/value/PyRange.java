package pushdesk.repo.python.value;

/// `range(…)`, never laid out in memory.
public record PyRange(long start, long stop, long step) {

    public long size() {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        double size = Math.ceil(((double) stop - start) / step);
        return size > Long.MAX_VALUE / 4 ? Long.MAX_VALUE / 4 : (long) size;
    }
}
