export const Area = () => <h1 class="vh">Explore</h1>;
