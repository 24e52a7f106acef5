package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;
import pushdesk.graph.Size;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;

/// One connected lineage in columns, from left to right: sources, views, stores, services.
final class Layers {
    private static final double BETWEEN_COLUMNS = 68;
    private static final double BETWEEN_NODES = 22;
    private static final double BESIDE_EDGES = 12;
    private static final double BRACKET = 22;

    static {
        // The service's first use also registers the types whose defaults ELK clones; without it no graph is laid out.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Map<Node, ElkPort> outgoing = new HashMap<>();
    private final Map<Node, ElkPort> incoming = new HashMap<>();
    private final Map<Node, ElkNode> parents = new HashMap<>();
    private final Map<ElkNode, Block> blocks = new HashMap<>();
    private final Set<Edge> backwards = new HashSet<>();
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Lineage lineage;
    private final Care care;

    /// How much time a picture may cost: a small one is laid out with more trials and straighter edges.
    enum Care {
        QUICK, FINE;

        static Care of(Lineage whole) {
            return whole.nodes().size() > 300 ? QUICK : FINE;
        }
    }

    private Layers(Lineage lineage, Care care) {
        this.lineage = lineage;
        this.care = care;
    }

    /// @param stacked whether sources stand above the batch source they append to, in one column with it
    static Part of(Lineage lineage, Function<Node, Size> size, boolean stacked, Care care, Progress progress) {
        var layers = new Layers(lineage, care);
        layers.options();
        groups(lineage, stacked).forEach(group -> layers.add(Block.of(group, size)));
        return layers.run(progress);
    }

    private static List<List<Node>> groups(Lineage lineage, boolean stacked) {
        return stacked ? Block.groups(lineage) : lineage.nodes().stream().map(List::of).toList();
    }

    private void options() {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        // Others (network simplex, longest path from the source) visit nodes by identity and give, rarely, another picture the second time.
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        graph.setProperty(LayeredOptions.THOROUGHNESS, care == Care.QUICK ? 1 : 10);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_CROSSING_COUNTER_NODE_INFLUENCE, 0.01);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY,
                care == Care.QUICK ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BESIDE_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BESIDE_EDGES / 2);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BESIDE_EDGES);
    }

    private void add(Block block) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(block.size().width(), block.size().height());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, column(block.nodes().getFirst()));
        blocks.put(node, block);
        block.nodes().forEach(member -> parents.put(member, node));
    }

    /// Sources, stored views, what is made of these, services. A kind takes several columns where its nodes read each other.
    private static int column(Node node) {
        return switch (node.kind()) {
            case PUSH_SOURCE, BATCH_SOURCE, STREAM_SOURCE -> 0;
            case REQUEST_SOURCE, FEATURE_VIEW, GROUP -> 1;
            case ON_DEMAND_VIEW, ONLINE_STORE, OFFLINE_STORE -> 2;
            case SERVICE -> 3;
        };
    }

    private Part run(Progress progress) {
        Map<Edge, ElkEdge> routed = new HashMap<>();
        backwards.addAll(backwards());
        for (Edge edge : lineage.edges()) {
            if (parents.get(edge.from()) != parents.get(edge.to())) {
                Node left = backwards.contains(edge) ? edge.to() : edge.from();
                Node right = backwards.contains(edge) ? edge.from() : edge.to();
                routed.put(edge, ElkGraphUtil.createSimpleEdge(port(left, PortSide.EAST), port(right, PortSide.WEST)));
            }
        }
        new LayeredLayoutProvider().layout(graph, new Monitor(progress));
        return part(routed);
    }

    private Set<Edge> backwards() {
        List<ElkNode> boxes = graph.getChildren();
        Map<ElkNode, Integer> numbers = new HashMap<>();
        boxes.forEach(box -> numbers.put(box, numbers.size()));
        Function<Edge, Backwards.Link> link = edge -> new Backwards.Link(numbers.get(parents.get(edge.from())), numbers.get(parents.get(edge.to())));
        List<Edge> between = lineage.edges().stream().filter(edge -> parents.get(edge.from()) != parents.get(edge.to())).toList();
        Set<Backwards.Link> turned = Backwards.of(
                boxes.stream().map(box -> column(blocks.get(box).nodes().getFirst())).toList(), between.stream().map(link).distinct().toList());
        return between.stream().filter(edge -> turned.contains(link.apply(edge))).collect(Collectors.toSet());
    }

    private ElkPort port(Node node, PortSide side) {
        Map<Node, ElkPort> ports = side == PortSide.EAST ? outgoing : incoming;
        return ports.computeIfAbsent(node, n -> {
            ElkNode parent = parents.get(n);
            PlacedNode place = placed(parent, n, 0, 0);
            ElkPort port = ElkGraphUtil.createPort(parent);
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            port.setLocation(side == PortSide.EAST ? parent.getWidth() : 0, place.centreY());
            return port;
        });
    }

    private PlacedNode placed(ElkNode parent, Node node, double x, double y) {
        Block block = blocks.get(parent);
        return block.placed(block.nodes().indexOf(node), x, y);
    }

    private Part part(Map<Edge, ElkEdge> routed) {
        Map<Node, PlacedNode> places = new HashMap<>();
        parents.forEach((node, parent) -> places.put(node, placed(parent, node, parent.getX(), parent.getY())));
        List<PlacedNode> nodes = lineage.nodes().stream().map(places::get).toList();
        var edges = new ArrayList<PlacedEdge>();
        for (Edge edge : lineage.edges()) {
            if (routed.containsKey(edge)) {
                edges.add(new PlacedEdge(edge, Curve.flowing(points(routed.get(edge), backwards.contains(edge))), false));
            } else if (!edge.from().equals(edge.to())) {
                edges.add(new PlacedEdge(edge, within(places.get(edge.from()), places.get(edge.to())), false));
            }
        }
        return Bounds.fitted(nodes, edges);
    }

    private static List<Point> points(ElkEdge edge, boolean backwards) {
        ElkEdgeSection section = edge.getSections().getFirst();
        List<Point> points = Stream.of(
                        Stream.of(new Point(section.getStartX(), section.getStartY())),
                        section.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())),
                        Stream.of(new Point(section.getEndX(), section.getEndY())))
                .flatMap(some -> some)
                .toList();
        return backwards ? points.reversed() : points;
    }

    /// The way between two nodes of one block: straight down to the next, round by the left to one further down.
    private List<Point> within(PlacedNode from, PlacedNode to) {
        Block block = blocks.get(parents.get(from.node()));
        if (block.nodes().indexOf(to.node()) == block.nodes().indexOf(from.node()) + 1) {
            return Curve.straight(new Point(from.centreX(), from.y() + from.height()), new Point(to.centreX(), to.y()));
        }
        return Curve.bracket(new Point(from.x(), from.centreY()), new Point(to.x(), to.centreY()), BRACKET);
    }

    /// Lets a cancel take effect between the steps of the layout.
    private static final class Monitor extends BasicProgressMonitor {
        private final Progress progress;

        Monitor(Progress progress) {
            this.progress = progress;
        }

        @Override
        public boolean isCanceled() {
            progress.checkCancelled();
            return false;
        }
    }
}
